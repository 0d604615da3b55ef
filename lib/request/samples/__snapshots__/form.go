package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"os"
	"strings"
	"time"
)

func main() {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	add(form, "form-data; name=\"title\"", "", strings.NewReader("Hi"))
	add(form, "form-data; name=\"meta\"", "application/json", strings.NewReader("{\"a\":1}"))
	add(form, "form-data; name=\"photo\"; filename=\"photo.png\"", "image/png", open("photo.png"))
	if err := form.Close(); err != nil {
		log.Fatal(err)
	}

	request, err := http.NewRequest("POST", "http://localhost:4010/v1/files", &body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", form.FormDataContentType())

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

func add(form *multipart.Writer, disposition, contentType string, content io.Reader) {
	header := textproto.MIMEHeader{"Content-Disposition": {disposition}}
	if contentType != "" {
		header.Set("Content-Type", contentType)
	}
	part, err := form.CreatePart(header)
	if err == nil {
		_, err = io.Copy(part, content)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func open(name string) *os.File {
	file, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	return file
}
