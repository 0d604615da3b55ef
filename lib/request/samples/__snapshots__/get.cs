using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost:4010/v1/users?limit=2&order=desc");
request.Headers.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("ACME_API_KEY"));
request.Headers.Add("Accept", "application/json");

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
