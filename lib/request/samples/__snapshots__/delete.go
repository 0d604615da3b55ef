package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"time"
)

func main() {
	request, err := http.NewRequest("DELETE", "http://localhost:4010/v1/users/usr_1", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer sk_test_your_key")
	request.Header.Set("Accept", "application/problem+json")
	request.Header.Set("If-Match", "\"v1\"")
	request.Header.Set("X-Empty", "")

	client := &http.Client{Timeout: 30 * time.Second}
	response, err := client.Do(request)
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
