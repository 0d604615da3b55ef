require "net/http"

uri = URI("http://localhost:4010/v1/photos")
request = Net::HTTP::Post.new(uri)
request.set_form([
  ["title", "Hi"],
  ["photo", File.open("photo.jpg", "rb"), { filename: "photo.jpg", content_type: "image/jpeg" }],
], "multipart/form-data")

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
