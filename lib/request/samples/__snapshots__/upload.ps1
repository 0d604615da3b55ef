$form = [Net.Http.MultipartFormDataContent]::new()
$part = [Net.Http.StringContent]::new('Hi')
$part.Headers.ContentType = $null
$form.Add($part, 'title')
$part = [Net.Http.StreamContent]::new([IO.File]::OpenRead((Convert-Path -LiteralPath 'photo.jpg')))
$part.Headers.ContentType = 'image/jpeg'
$form.Add($part, 'photo', 'photo.jpg')

Invoke-RestMethod -Method Post `
    -Uri 'http://localhost:4010/v1/photos' `
    -TimeoutSec 30 `
    -Body $form
