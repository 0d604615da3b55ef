require "net/http"

uri = URI("http://localhost:4010/v1/avatar")
request = Net::HTTP::Put.new(uri)
request["Content-Type"] = "image/png"
request.body = "iVBORw==".unpack1("m")

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
