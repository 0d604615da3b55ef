using System.Net.Http.Headers;

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(HttpMethod.Put, "http://localhost:4010/v1/avatar");
request.Content = new ByteArrayContent(Convert.FromBase64String("iVBORw=="));
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("image/png");

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
