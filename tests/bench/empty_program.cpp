// A program that does nothing: what the system itself takes to start one.
int main() {}
