require "net/http"

uri = URI("http://localhost:4010/v1/avatar")
request = Net::HTTP::Put.new(uri)
request["Content-Type"] = "image/png"
request.body = File.binread("body.png")

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
