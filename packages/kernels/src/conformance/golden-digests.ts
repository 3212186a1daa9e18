/**
 * What every backend gives on every engine and machine, by the case of golden.ts. These change only when the numerics
 * do, and then no digest that a user has kept matches any more: a change here is a change for the release notes.
 */
export const goldenDigests: Readonly<Record<string, string>> = {
  clip: 'fe55d3108eaf93d457fb43951c0800b0a424fc5a8e19f4acf007e7e00f2c53f5',
  elu: 'e30ebdcd9edcf07bf66f2890d3c61838f2f9d7c352fc4e751bda3e7e8cc08c1e',
  gelu: '38eb7511e1f6d3ba417c673b6cecde64b578cef89dc468f0e66d975b95a43b95',
  'gelu-tanh': 'e2f93dc7f7f4edeffb0a79469bf9cf367da6003c3fa5fae4f499e59f45f59aed',
  'hard-sigmoid': 'da65c7eaffa4a253671de4f4b16492d715bcbe009bb6c1359d3780a40ce5dc41',
  'hard-swish': 'adb68d574ca9e42e2b8ba623e973ac96c2b9f1b9369ecf54728e7929d5f4d84d',
  identity: '747ba052cd852d0488c0883a148eecd42cd3a65194e921e955855b3c865b5797',
  'layer-norm': 'c25d1eb26d3934709d470c59c9606344b0da12880b7325a24687a5549ecc244e',
  'leaky-relu': 'b75a34edbbd469139b2e279d07a0f3609e5a5c90f1ffb66101517ea73fbe26fe',
  'log-softmax': '10bf2588748ead71f8c180533a6a5e9818af43300b8024d2ed40be7a07097dbd',
  mish: '72a48178e75ae3ab5daf3ac3243ee02349d701851707171cf6bee2a2856b8ece',
  net: '24eedeafb97487bc41d6a42630abc9b7a178b13e5974f397ff493f751e2bfd38',
  prelu: '9c7a638cb4b361a469f284018a60c2e07b799470232ab67f905b8e3b6f6b7e25',
  relu: '90a1a41ad4cb8b100f073b0ff4a018e70f585b442ce2480edddc4d8e5ae4c37b',
  relu6: 'ceaa5c4b29f43e710b6e4f649b219790fde3233bcb31f34d0e1dbbc857246d86',
  scale: 'af78413fcb223d3b36bf6ba0a0f1f21fcfbf8c629641ac45164be12c8cd21d94',
  selu: '15955f70b4c9342eef7aef18043ed7b5f99340c9160d857cbc8d2e5574b25b56',
  shift: 'e69178a6907a7d74d48d6eeaef37c96ecebd20655fadde62ded94b1a7bbb1abd',
  sigmoid: '0ab7d6c0324319b83192f47fe8c65f1c9ceb209de11c5955dad404697178559a',
  silu: '79f48a39271edc57532bfae7e76c1a76caf416466c5f9b917a68dfcbc82fb849',
  softmax: '84a81bcc1da36bcc60923a881825bbea885501185ba4739030a3296703639045',
  softplus: '4f2320cf56afb0ed86c4e361f664fbb894ba5e89e039b4ec5579c0681ba1eded',
  softsign: '55843322fdfab960e43f49e11c8df641ad2e249cd5cff869e29504d877470026',
  tanh: '430dc5195030a4f373d23ec83dc86071c27bf6bb800e3fea3fd2dbe8949a9157',
};
