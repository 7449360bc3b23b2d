"""The speech engines that can be driven, and what each of them needs."""
