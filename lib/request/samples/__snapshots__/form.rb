require "net/http"

uri = URI("http://localhost:4010/v1/files")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "multipart/form-data; boundary=form-boundary"
request.body = [
  "--form-boundary\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHi\r\n".b,
  "--form-boundary\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n".b,
  "--form-boundary\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\n".b,
  File.binread("photo.png"),
  "\r\n".b,
  "--form-boundary--\r\n".b,
].join

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
