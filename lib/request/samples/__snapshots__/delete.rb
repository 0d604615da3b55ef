require "net/http"

uri = URI("http://localhost:4010/v1/users/usr_1")
request = Net::HTTP::Delete.new(uri)
request["Authorization"] = "Bearer sk_test_your_key"
request["Accept"] = "application/problem+json"
request["If-Match"] = "\"v1\""
request["X-Empty"] = ""

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
