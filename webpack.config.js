import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';

/** The pane: one bundle, shown as a plain page and as the task pane of an Office host, which differ by office.js alone. */
export default {
  entry: './addin/main.tsx',
  output: { path: path.resolve('dist/addin'), filename: 'static/[name].[contenthash].js', publicPath: '/', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } }],
  },
  plugins: [
    page('index.html', false),
    page('taskpane.html', true),
  ],
  // Fluent's icons are one module of many megabytes; reading it again each time would take most of a build.
  cache: { type: 'filesystem', cacheDirectory: path.resolve('.cache/webpack') },
  // One file, no asynchronous parts: the pane is on this machine already.
  performance: { hints: false },
  devtool: false,
  stats: 'errors-warnings',
};

function page(filename, office) {
  return new HtmlWebpackPlugin({ template: 'addin/page.html', filename, office, scriptLoading: 'defer', minify: false });
}
