import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

public class Main {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:4010/v1/auth/sign-up"))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer sk_test_your_key")
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .method("POST", HttpRequest.BodyPublishers.ofString("""
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
            }"""))
        .build();

    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    System.out.println(response.statusCode() + " " + response.body());
  }
}
