-- Plays a list of ready requests from a file: six digits say how long the next one is. At its end it begins again.
-- Arguments: the file, and where in it to begin.

local list

function init(args)
  list = assert(io.open(args[1], "rb"))
  list:setvbuf("full", 1048576)
  list:seek("set", tonumber(args[2]))
end

function request()
  local length = list:read(6)
  if not length then
    list:seek("set")
    length = list:read(6)
  end
  return list:read(tonumber(length))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("storm %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
