export default { preset: '@kakehashi/testkit' };
