require "json"
require "net/http"

uri = URI("http://localhost:4010/v1/auth/sign-up")
request = Net::HTTP::Post.new(uri)
request["Authorization"] = "Bearer sk_test_your_key"
request["Content-Type"] = "application/json"
request["Accept"] = "application/json"
request.body = JSON.generate({
  email: "user@example.com",
  age: 33,
  tags: ["a", "b"],
  metadata: {
    ok: true,
  },
})

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
