package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	body := strings.NewReader("--form-boundary\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHi\r\n--form-boundary--\r\n")

	request, err := http.NewRequest("POST", "http://localhost:4010/v1/files", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "multipart/form-data; boundary=form-boundary")

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()

	text, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode >= 400 {
		log.Fatalf("%s: %s", response.Status, text)
	}
	fmt.Println(response.Status, string(text))
}
