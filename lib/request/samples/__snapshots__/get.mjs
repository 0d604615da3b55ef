const response = await fetch('http://localhost:4010/v1/users?limit=2&order=desc', {
  headers: {
    Authorization: 'Bearer sk_test_your_key',
    Accept: 'application/json',
  },
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
