/**
 * Attributes that scikit-learn's scalers and nets have after fitting, and that no prediction needs: who saves all of
 * them saves these, too.
 */

const names = [
  'var_',
  'n_samples_seen_',
  'n_features_in_',
  'feature_names_in_',
  'data_min_',
  'data_max_',
  'data_range_',
  'max_abs_',
  'n_iter_',
  'n_layers_',
  'n_outputs_',
  'loss_',
  'best_loss_',
  'loss_curve_',
  't_',
];

export function isFittedAttribute(name: string): boolean {
  return names.includes(name);
}
