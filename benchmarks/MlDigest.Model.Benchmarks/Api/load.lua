-- For wrk: posts digests from the folder LOAD_FOLDER, and among them hostile texts and requests that break a rule.
-- good-N.md are answered with good-N.json, to the byte. LOAD_HOSTILE and LOAD_WRONG say how many of a hundred are of the other kinds.

local folder, hostileShare, wrongShare = os.getenv("LOAD_FOLDER"), tonumber(os.getenv("LOAD_HOSTILE")), tonumber(os.getenv("LOAD_WRONG"))
local good, hostile, wrong, expected = {}, {}, {}, {}
local threads = {}

local function read(name)
  local file = io.open(folder .. "/" .. name, "rb")
  if not file then return nil end
  local text = file:read("*a")
  file:close()
  return text
end

local function post(name, body, headers)
  return wrk.format("POST", "/documents?name=" .. name, headers or { ["Content-Type"] = "text/markdown" }, body)
end

local function all(kind, requests)
  local number = 0
  while true do
    local name = kind .. "-" .. number
    local body = read(name .. ".md")
    if not body then return end
    requests[#requests + 1] = post(name, body)
    expected[name] = read(name .. ".json")
    number = number + 1
  end
end

function setup(thread)
  threads[#threads + 1] = thread
end

function init(_)
  math.randomseed(1)
  all("good", good)
  all("hostile", hostile)
  local text = read("good-0.md")
  wrong = {
    post(string.rep("n", 300), text),
    post("wrong", text, { ["Content-Type"] = "application/json" }),
    post("wrong", text, { ["Content-Type"] = "text/markdown; charset=nobody" }),
    post("wrong", text, { ["Content-Type"] = "text/markdown", ["Content-Encoding"] = "gzip" }),
    post("wrong", string.rep("- too long\n", 100000)),
  }
  statuses, right, other = "", 0, 0
  counts = {}
end

function request()
  local number = math.random(100)
  local kind = number <= hostileShare and hostile or number <= hostileShare + wrongShare and wrong or good
  return kind[math.random(#kind)]
end

function response(status, _, body)
  counts[status] = (counts[status] or 0) + 1
  local name = status == 200 and body:match('^{"schemaVersion":1,"name":"(good%-%d+)"')
  if name and body == expected[name] then
    right = right + 1
  elseif name then
    other = other + 1
  end
  statuses = ""
  for code, count in pairs(counts) do statuses = statuses .. " " .. code .. "=" .. count end
end

function done(summary, latency, _)
  local sums, order = {}, {}
  local function add(name, count)
    if not sums[name] then order[#order + 1] = name end
    sums[name] = (sums[name] or 0) + count
  end
  for _, thread in ipairs(threads) do
    add("right", thread:get("right"))
    add("other", thread:get("other"))
    for code, count in thread:get("statuses"):gmatch("(%d+)=(%d+)") do add(code, tonumber(count)) end
  end
  add("seconds", summary.duration / 1e6)
  add("sockets", summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout)
  add("median", latency:percentile(50) / 1e3)
  add("most", latency:percentile(99) / 1e3)
  for _, name in ipairs(order) do io.write("load ", name, " ", sums[name], "\n") end
end
