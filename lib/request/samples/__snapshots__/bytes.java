import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

public class Main {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:4010/v1/avatar"))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "image/png")
        .method("PUT", HttpRequest.BodyPublishers.ofByteArray(Base64.getDecoder().decode("iVBORw==")))
        .build();

    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    System.out.println(response.statusCode() + " " + response.body());
  }
}
