/**
 * What a rate is charged on, where it is not simply the value of the goods.
 *
 * `value`: what the charge is levied on. `content`: the proven content that the importer states, 0 where none is.
 * `amount`: money for each unit of the goods. `difference` is never below 0.
 */
export type BaseExpression =
  | { readonly kind: 'value' }
  | { readonly kind: 'content' }
  | { readonly kind: 'amount'; readonly perUnit: string }
  | { readonly kind: 'share'; readonly share: string; readonly of: BaseExpression }
  | { readonly kind: 'sum'; readonly of: readonly BaseExpression[] }
  | { readonly kind: 'difference'; readonly from: BaseExpression; readonly less: BaseExpression }
  | { readonly kind: 'greater-of'; readonly of: readonly BaseExpression[] }
  | { readonly kind: 'lesser-of'; readonly of: readonly BaseExpression[] };
