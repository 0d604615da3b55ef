using System.Net.Http.Headers;

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(new HttpMethod("QUERY"), "http://localhost:4010/v1/search");
request.Content = new StringContent("""
    first line
    second "line" with 'quotes', #{hash} and \
    """);
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-8");

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
