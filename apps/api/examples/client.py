import json
import os
import struct

import requests  # apt install python3-requests

URL = os.environ.get('GLASSNET_URL', 'http://127.0.0.1:3000') + '/v2/models/seed/infer'

# JSON.
x = {'name': 'x', 'datatype': 'FP32', 'shape': [1, 2], 'data': [[1, -0.5]]}
answer = requests.post(URL, json={'inputs': [x]}).json()
print('JSON', answer['outputs'][0]['data'], answer['parameters']['digest'])

# Binary: JSON that says what comes, and behind it the rows as float32.
rows = struct.pack('<2f', 1, -0.5)
x = {'name': 'x', 'datatype': 'FP32', 'shape': [1, 2], 'parameters': {'binary_data_size': len(rows)}}
head = json.dumps({'inputs': [x], 'parameters': {'binary_data_output': True}}).encode()
answer = requests.post(URL, data=head + rows, headers={'Inference-Header-Content-Length': str(len(head))})
length = int(answer.headers['Inference-Header-Content-Length'])
print('binary', struct.unpack('<3f', answer.content[length:]), json.loads(answer.content[:length])['parameters']['digest'])
