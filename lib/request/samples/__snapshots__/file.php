<?php

$curl = curl_init('http://localhost:4010/v1/avatar');
curl_setopt_array($curl, [
    CURLOPT_CUSTOMREQUEST => 'PUT',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => [
        'Content-Type: image/png',
    ],
    CURLOPT_POSTFIELDS => file_get_contents('body.bin'),
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
