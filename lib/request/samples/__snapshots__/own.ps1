$body = [Text.Encoding]::UTF8.GetBytes(@'
first line
second "line" with 'quotes', #{hash} and \
'@)

Invoke-RestMethod -CustomMethod 'QUERY' `
    -Uri 'http://localhost:4010/v1/search' `
    -TimeoutSec 30 `
    -ContentType 'text/plain; charset=utf-8' `
    -Body $body
