using System.Net.Http.Headers;

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var form = new MultipartFormDataContent();
var part1 = new StringContent("Hi");
part1.Headers.ContentType = null;
form.Add(part1, "title");
var part2 = new StreamContent(File.OpenRead("photo.jpg"));
part2.Headers.ContentType = MediaTypeHeaderValue.Parse("image/jpeg");
form.Add(part2, "photo", "photo.jpg");
using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost:4010/v1/photos");
request.Content = form;

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
