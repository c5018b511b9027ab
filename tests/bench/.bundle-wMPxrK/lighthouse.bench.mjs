import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
// tests/chromium.ts
var howToInstall = "No Chromium found for the end-to-end tests. Install one of:\n  Debian/Ubuntu, as root: apt-get install -y chromium\n  elsewhere:              npx playwright install --with-deps chromium\nor set CHROMIUM_PATH to a Chromium or Chrome executable.";
/** 'playwright' for the browser that Playwright installed, a path for the system's, undefined for none. */
function findChromium() {
	const fromEnv = process.env["CHROMIUM_PATH"];
	if (fromEnv) {
		if (!existsSync(fromEnv)) throw new Error(`CHROMIUM_PATH=${fromEnv} does not exist.`);
		return fromEnv;
	}
	if (existsSync(chromium.executablePath())) return "playwright";
	return [
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
	].find((path) => existsSync(path));
}
// tests/bench/serve.ts
/** A static host as one meets it: the built site with brotli, on a free port. */
var types = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".svg": "image/svg+xml",
	".png": "image/png",
	".woff2": "font/woff2",
	".json": "application/json",
	".xml": "application/xml",
	".txt": "text/plain"
};
async function serve(folder = "dist") {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const file = join(folder, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
		if (!existsSync(file)) return response.writeHead(404).end();
		const type = types[extname(file)] ?? "application/octet-stream";
		const packed = /text|json|svg|xml/.test(type);
		const body = readFileSync(file);
		response.writeHead(200, {
			"content-type": type,
			"cache-control": "max-age=3600",
			...packed ? { "content-encoding": "br" } : {}
		});
		return response.end(packed ? brotliCompressSync(body) : body);
	});
	await new Promise((done) => server.listen(0, "localhost", done));
	const { port } = server.address();
	return {
		url: `http://localhost:${port}`,
		close: () => server.close()
	};
}
// tests/bench/lighthouse.bench.ts
/** Lighthouse with its mobile preset on home and a lesson, five times each; prints the worst of each number. */
var found = findChromium();
if (!found) throw new Error(howToInstall);
var chrome = found === "playwright" ? chromium.executablePath() : found;
var site = await serve();
async function run(url) {
	const { stdout } = await promisify(execFile)("npx", [...[
		"--yes",
		"lighthouse@13.5.0",
		url,
		"--quiet",
		"--output=json"
	], "--chrome-flags=--headless=new --no-sandbox --disable-quic"], {
		env: {
			...process.env,
			CHROME_PATH: chrome
		},
		maxBuffer: 1e8
	});
	return JSON.parse(stdout);
}
for (const path of ["/", "/lessons/precession/"]) {
	const runs = [];
	while (runs.length < 5) runs.push(await run(site.url + path));
	const score = (name) => Math.min(...runs.map((result) => Math.round(100 * (result.categories[name]?.score ?? 0))));
	const most = (name) => Math.max(...runs.map((r) => r.audits[name]?.numericValue ?? NaN));
	console.log(`${path} worst of 5: performance ${score("performance")}, accessibility ${score("accessibility")},`, `best practices ${score("best-practices")}, SEO ${score("seo")};`, `LCP ${(most("largest-contentful-paint") / 1e3).toFixed(2)} s,`, `TBT ${most("total-blocking-time").toFixed(0)} ms, CLS ${most("cumulative-layout-shift").toFixed(3)}`);
}
site.close();
export {};
