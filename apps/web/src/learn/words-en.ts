import type { LearnWords } from './words.ts';

export const learnEnglish: LearnWords = {
  title: 'A neural net, number by number',
  introduction:
    'Seven short chapters, one small net: two inputs, four hidden neurons, three scores. Every figure computes with the input below. Press a line of code to see what it does.',
  input: 'The input of all figures',
  typeValue: (label) => `${label} as a number`,
  code: (title) => `Code: ${title}`,
  figure: (title) => `Figure: ${title}`,
  pickNeuron: 'Neuron',
  product: 'product',
  bias: 'bias',
  row: 'row',
  winner: 'highest',
  numbers: (count) => `${count} numbers`,
  together: 'together',
  next: 'Now play with it',
  toPlay: 'This net, with everything that can be done to it',
  toSpiral: 'A net that has been trained: the spiral',
  toDigits: 'Draw a digit and watch what the hidden neurons look for',
  chapters: {
    neuron: {
      title: 'One neuron',
      text: [
        'A neuron takes numbers in and passes one number on. Each input has a weight, which says how strongly it counts, and in which direction.',
        'The neuron multiplies each input by its weight, adds the products, and last its bias, a number of its own. The sum is called z.',
      ],
      lines: [
        'z is the sum of everything below.',
        'The first input times its weight.',
        'The second input times its weight. With a negative weight a larger input makes z smaller.',
        'The bias is added whatever the input is: it moves z up or down as a whole.',
      ],
    },
    layer: {
      title: 'A layer is one product',
      text: [
        'Four neurons that look at the same inputs are a fully connected layer: every input goes to every neuron. That makes eight weights and four biases.',
        'Put the weights into a matrix W with a column for each neuron, and the whole layer is one line: xW + b. The shapes tell whether it fits: (1, 2) times (2, 4) is (1, 4).',
      ],
      lines: [
        'W1 has a row for each input and a column for each neuron: (2, 4).',
        'b1 has one number for each neuron: (4).',
        'Row times column, for each neuron, and its bias on top: h = xW1 + b1. The sum of one neuron is one column of the picture.',
      ],
    },
    bend: {
      title: 'The bend',
      text: [
        'With products and sums alone one can only draw straight lines. So z goes through a curve before it moves on.',
        'The sigmoid takes any number to one between 0 and 1: nearly 0 far to the left, nearly 1 far to the right, and in between it turns smoothly.',
      ],
      lines: ['Each number by itself: no neuron looks at another here, and the shape stays (1, 4).'],
    },
    forward: {
      title: 'Forward, layer by layer',
      text: [
        'What the hidden neurons pass on is the input of the next layer, which has three neurons of its own.',
        'Numbers flow in one direction only, from the input to the scores: that is forward propagation. The last layer has no curve, so a score may be any number.',
      ],
      lines: [
        'The hidden layer: (1, 2) becomes (1, 4).',
        'Its curve: (1, 4) stays (1, 4).',
        'The scores: (1, 4) times (4, 3) is (1, 3).',
      ],
    },
    classes: {
      title: 'Three classes',
      text: [
        'Each score stands for one class, and the highest wins. The weights of this net are random, so its winner means nothing yet: training is what gives it a meaning.',
        'Softmax shows the same scores as shares that add up to 100%. The order stays as it is.',
      ],
      lines: [
        'The place of the highest score, counted from 0.',
        'A view of the scores, for people: the net itself does not need it to decide.',
      ],
    },
    rows: {
      title: 'Ten rows at once',
      text: [
        'A row of x is one sample. Put ten of them below each other, and nothing else changes: (10, 2) goes in, (10, 3) comes out, and b is added to every row.',
        'This is why nets are written with matrices: one product does the work for all rows.',
      ],
      lines: [
        'Ten samples with two numbers each. Here they are random, like the weights.',
        'The same three steps for all rows. How many there are changes no bit of any score.',
      ],
    },
    blocks: {
      title: 'Layers as building blocks',
      text: [
        'A layer keeps what it has learned in params, and does its step in forward. A net is layers in order, and predict hands the output of each to the next.',
        'All parameters together are W1, b1, W2 and b2: 27 numbers. There is nothing else in the net.',
      ],
      lines: [
        'A net is a list.',
        'Holds W1 and b1: 8 + 4 numbers.',
        'Holds nothing: a curve has no parameters here.',
        'Holds W2 and b2: 12 + 3 numbers.',
        'Together 27.',
        'One call for the whole journey.',
      ],
    },
  },
};
