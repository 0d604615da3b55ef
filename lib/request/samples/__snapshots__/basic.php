<?php

$curl = curl_init('http://localhost:4010/v1/me?api_key=' . getenv('ACME_API_KEY') . '&limit=2');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => [
        'Authorization: Basic ' . base64_encode(getenv('ACME_CREDENTIALS')),
    ],
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
