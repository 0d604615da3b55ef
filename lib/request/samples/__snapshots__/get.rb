require "net/http"

uri = URI("http://localhost:4010/v1/users?limit=2&order=desc")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Bearer #{ENV.fetch("ACME_API_KEY")}"
request["Accept"] = "application/json"

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
