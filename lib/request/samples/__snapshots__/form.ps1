$form = [Net.Http.MultipartFormDataContent]::new()
$part = [Net.Http.StringContent]::new('Hi')
$part.Headers.ContentType = $null
$form.Add($part, 'title')
$part = [Net.Http.StringContent]::new('{"a":1}')
$part.Headers.ContentType = 'application/json'
$form.Add($part, 'meta')
$part = [Net.Http.StreamContent]::new([IO.File]::OpenRead((Convert-Path -LiteralPath 'photo.png')))
$part.Headers.ContentType = 'image/png'
$form.Add($part, 'photo', 'photo.png')

Invoke-RestMethod -Method Post `
    -Uri 'http://localhost:4010/v1/files' `
    -TimeoutSec 30 `
    -Body $form
