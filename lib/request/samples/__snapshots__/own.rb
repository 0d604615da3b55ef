require "net/http"

uri = URI("http://localhost:4010/v1/search")
request = Net::HTTPGenericRequest.new("QUERY", true, true, uri)
request["Content-Type"] = "text/plain; charset=utf-8"
request.body = <<~'BODY'.chomp
  first line
  second "line" with 'quotes', #{hash} and \
BODY

options = { use_ssl: uri.scheme == "https", open_timeout: 30, read_timeout: 30 }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body
