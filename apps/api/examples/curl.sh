URL=${GLASSNET_URL:-http://127.0.0.1:3000}

# The plain door.
curl -sS $URL/v1/predict/seed -d '{"x": [[1, -0.5]], "backend": "wasm"}'

# The Open Inference Protocol, with the output of every layer.
curl -sS $URL/v2/models/seed/infer -d '{
  "inputs": [{"name": "x", "datatype": "FP32", "shape": [1, 2], "data": [1, -0.5]}],
  "parameters": {"trace": true}
}'

# A model of one's own, in any format that is read; then it is called, and goes.
curl -sS -T packages/models/data/digits.safetensors $URL/v2/repository/models/mine
curl -sS $URL/v2/models/mine
curl -sS -X DELETE $URL/v2/repository/models/mine
