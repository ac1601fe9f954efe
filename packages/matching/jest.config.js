module.exports = { preset: '@kakehashi/testkit' };
