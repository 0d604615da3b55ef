$headers = @{
    'Authorization' = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($env:ACME_CREDENTIALS))
}

Invoke-RestMethod -Method Get `
    -Uri ('http://localhost:4010/v1/me?api_key=' + $env:ACME_API_KEY + '&limit=2') `
    -TimeoutSec 30 `
    -Headers $headers
