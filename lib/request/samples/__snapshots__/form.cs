using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost:4010/v1/files");
request.Content = new StringContent("--form-boundary\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHi\r\n--form-boundary--\r\n");
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=form-boundary");

using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");
