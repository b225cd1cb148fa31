'use strict';

// Runs the steps of a script one after another, and tells of each how it went.

const steps = [];

/** What a client does, and what it must get. */
exports.step = (name, run) => steps.push({ name, run });

/** Runs them all; the process fails if one of them fails. */
exports.run = async () => {
	for (const { name, run } of steps) {
		try {
			await run();
			console.log(`ok ${name}`);
		} catch (error) {
			process.exitCode = 1;
			console.log(`not ok ${name}\n${error.stack || JSON.stringify(error)}`);
		}
	}
};

/** What a promise fails with; that it does not fail is a failure. */
exports.failure = async (promise) => {
	let result;
	try {
		result = await promise;
	} catch (error) {
		return error;
	}
	throw new Error(`It did not fail but gave ${JSON.stringify(result)}`);
};

/** What the test says about the site: its address, what is on it, and who may write. */
exports.site = JSON.parse(process.env.BYLINE_SITE);
