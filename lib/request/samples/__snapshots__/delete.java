import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:4010/v1/users/usr_1"))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer sk_test_your_key")
        .header("Accept", "application/problem+json")
        .header("If-Match", "\"v1\"")
        .header("X-Empty", "")
        .method("DELETE", HttpRequest.BodyPublishers.noBody())
        .build();

    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    System.out.println(response.statusCode() + " " + response.body());
  }
}
