$body = [Text.Encoding]::UTF8.GetBytes("--form-boundary`r`nContent-Disposition: form-data; name=`"title`"`r`n`r`nHi`r`n--form-boundary--`r`n")

Invoke-RestMethod -Method Post `
    -Uri 'http://localhost:4010/v1/files' `
    -ContentType 'multipart/form-data; boundary=form-boundary' `
    -Body $body
