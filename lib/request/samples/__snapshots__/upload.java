import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:4010/v1/photos"))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "multipart/form-data; boundary=form-boundary")
        .method("POST", HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString("--form-boundary\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHi\r\n"),
            HttpRequest.BodyPublishers.ofString("--form-boundary\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"),
            HttpRequest.BodyPublishers.ofFile(Path.of("photo.jpg")),
            HttpRequest.BodyPublishers.ofString("\r\n"),
            HttpRequest.BodyPublishers.ofString("--form-boundary--\r\n")))
        .build();

    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    System.out.println(response.statusCode() + " " + response.body());
  }
}
