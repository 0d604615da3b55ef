using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost:4010/v1/me?api_key=" + Environment.GetEnvironmentVariable("ACME_API_KEY") + "&limit=2");
request.Headers.Add("Authorization", "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("ACME_CREDENTIALS") ?? "")));

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
