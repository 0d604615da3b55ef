require "net/http"

uri = URI("http://localhost:4010/v1/users?limit=2&order=desc")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Bearer sk_test_your_key"
request["Accept"] = "application/json"

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
