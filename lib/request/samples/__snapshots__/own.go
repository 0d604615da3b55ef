package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
	"time"
)

func main() {
	body := strings.NewReader(`first line
second "line" with 'quotes', #{hash} and \`)

	request, err := http.NewRequest("QUERY", "http://localhost:4010/v1/search", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "text/plain; charset=utf-8")

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
