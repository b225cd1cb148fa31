-- What wrk posts: comments whose texts, writers and networks are never the same twice. Cheap: the parts are made before.
local names, words, thread = {}, {}, 0

function setup(each)
  each:set("number", thread)
  thread = thread + 1
end

function init(args)
  math.randomseed(os.time() * 100 + number)
  articles = tonumber(args[1])
  run = args[2] .. number
  count = 0
  local letters = "abcdefghijklmnopqrstuvwxyz"
  for index = 1, 4000 do
    local word = ""
    for _ = 1, math.random(3, 9) do
      local at = math.random(1, 26)
      word = word .. letters:sub(at, at)
    end
    words[index] = word
  end
end

local function some(number)
  local chosen = {}
  for index = 1, number do
    chosen[index] = words[math.random(1, 4000)]
  end
  return table.concat(chosen, " ")
end

function request()
  count = count + 1
  local id = run .. "x" .. count
  local body = '{"name":"Rita Reader","email":"rita' .. id .. '@example.com","website":"https://rita.example","comment":"'
      .. some(20) .. ' <em>' .. id .. '</em> ' .. some(10) .. ' <a href=\\"https://one.example/a\\">one</a> ' .. some(10)
      .. '"}'
  return wrk.format("POST", "/api/v1/articles/bench-" .. math.random(1, articles) .. "/comments", {
    ["Content-Type"] = "application/json",
    ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) a browser of some kind",
    ["X-Forwarded-For"] = math.random(11, 200) .. "." .. math.random(0, 255) .. "." .. math.random(0, 255) .. ".7"
  }, body)
end

function done(summary, latency)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.timeout
  io.write(string.format("RESULT %.1f %.2f %.2f %d\n", (summary.requests - summary.errors.status)
      / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, refused))
end
