$body = [IO.File]::ReadAllBytes((Convert-Path -LiteralPath 'body.bin'))

Invoke-RestMethod -Method Put `
    -Uri 'http://localhost:4010/v1/avatar' `
    -TimeoutSec 30 `
    -ContentType 'image/png' `
    -Body $body
