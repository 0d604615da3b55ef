<?php

$curl = curl_init('http://localhost:4010/v1/search');
curl_setopt_array($curl, [
    CURLOPT_CUSTOMREQUEST => 'QUERY',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => [
        'Content-Type: text/plain; charset=utf-8',
    ],
    CURLOPT_POSTFIELDS => <<<'BODY'
        first line
        second "line" with 'quotes', #{hash} and \
        BODY,
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
