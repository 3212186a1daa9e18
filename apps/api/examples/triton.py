import os

import numpy
import tritonclient.http  # pip install tritonclient[http]

client = tritonclient.http.InferenceServerClient(os.environ.get('GLASSNET_URL', 'http://127.0.0.1:3000').split('//')[1])
x = tritonclient.http.InferInput('x', [1, 2], 'FP32')
x.set_data_from_numpy(numpy.array([[1, -0.5]], numpy.float32))
answer = client.infer('seed', [x])
print('binary', answer.as_numpy('s').tolist(), answer.get_response()['parameters']['digest'])
