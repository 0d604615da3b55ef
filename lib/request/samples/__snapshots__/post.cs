using System.Net.Http.Headers;

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost:4010/v1/auth/sign-up");
request.Headers.Add("Authorization", "Bearer sk_test_your_key");
request.Headers.Add("Accept", "application/json");
request.Content = new StringContent("""
    {
      "email": "user@example.com",
      "age": 33,
      "tags": [
        "a",
        "b"
      ],
      "metadata": {
        "ok": true
      }
    }
    """);
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
