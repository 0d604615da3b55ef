using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(HttpMethod.Delete, "http://localhost:4010/v1/users/usr_1");
request.Headers.Add("Authorization", "Bearer sk_test_your_key");
request.Headers.Add("Accept", "application/problem+json");
request.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");
request.Headers.Add("X-Empty", "");

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
