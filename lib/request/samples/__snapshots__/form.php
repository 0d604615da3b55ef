<?php

$curl = curl_init('http://localhost:4010/v1/files');
curl_setopt_array($curl, [
    CURLOPT_CUSTOMREQUEST => 'POST',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => [
        'Content-Type: multipart/form-data; boundary=form-boundary',
    ],
    CURLOPT_POSTFIELDS => "--form-boundary\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHi\r\n"
        . "--form-boundary\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n"
        . "--form-boundary\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\n"
        . file_get_contents('photo.png')
        . "\r\n"
        . "--form-boundary--\r\n",
]);

$body = curl_exec($curl);
if ($body === false) {
    throw new RuntimeException(curl_error($curl));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("$status $body");
}

echo $status, ' ', $body, PHP_EOL;
